"""What whole-run asks for: the categories and the 39 terms."""

CATEGORIES = ["cs.AI", "cs.CL", "cs.CV", "cs.LG"]
TERMS = (
    "attention cache cluster communication compiler decoding distributed efficiency federated fp8 framework generation"
    " gradient hardware inference kernel language latency linear memory network offload optimization parallel pipeline"
    " prefill pruning quantization reasoning retrieval scalable scheduling sparse speculative system throughput"
    " training transformer video"
).split()
