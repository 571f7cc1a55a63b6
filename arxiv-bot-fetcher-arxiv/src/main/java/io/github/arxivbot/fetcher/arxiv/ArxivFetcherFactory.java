package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.internal.source.ArxivCategories;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;

/** The common part of the factories of this module. */
abstract class ArxivFetcherFactory implements FetcherFactory {

  /** Remarks on categories that arXiv does not list. */
  @Override
  public final void check(PluginContext context) {
    ArxivCategories.remarks(context.categories()).forEach(context::remark);
  }
}
