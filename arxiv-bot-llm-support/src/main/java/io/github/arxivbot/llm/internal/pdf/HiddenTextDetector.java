package io.github.arxivbot.llm.internal.pdf;

import io.github.arxivbot.internal.text.SafeText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Finds text that readers of a PDF cannot see: white on a white page, tiny, transparent, or in the
 * invisible rendering mode. White text on a colored area or an image is visible. The colors are
 * read from the operators (ISO 32000-1, 8.6.8), because PDFBox would load color profiles for them.
 */
final class HiddenTextDetector {

  /** The minimum number of hidden letters and digits; a few are an accident of typesetting. */
  private static final int MIN_HIDDEN = 20;

  private static final int MAX_QUOTE = 200;
  private static final int MAX_AREAS = 2000;

  private static final float MIN_SIZE = 1;
  private static final float MIN_OPACITY = 0.05f;
  private static final float WHITE = 0.98f;
  private static final int INVISIBLE = 3;
  private static final int INVISIBLE_CLIP = 7;

  /** The current color and rendering mode. */
  private record Style(boolean white, int colors, int mode) {

    static final Style DEFAULT = new Style(false, 1, 0);

    Style withWhite(boolean isWhite, int components) {
      return new Style(isWhite, components, mode);
    }
  }

  private record Area(double minX, double minY, double maxX, double maxY) {

    boolean contains(double x, double y) {
      return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }
  }

  private final Deque<Style> stack = new ArrayDeque<>();
  private final List<Area> areas = new ArrayList<>();
  private final List<Vector> path = new ArrayList<>();
  private final StringBuilder quote = new StringBuilder();
  private Style style = Style.DEFAULT;
  private boolean coveredPage;
  private long visible;
  private long hidden;
  private long invisible;

  /** Starts a page, which is white and has no areas. */
  void startPage() {
    areas.clear();
    path.clear();
    stack.clear();
    style = Style.DEFAULT;
    coveredPage = false;
  }

  void save() {
    stack.push(style);
  }

  void restore() {
    style = stack.isEmpty() ? Style.DEFAULT : stack.pop();
  }

  /** Reads an operator that sets a color or a mode, or draws an area. */
  void read(
      String operator, List<COSBase> operands, Matrix matrix, @Nullable PDResources resources) {
    switch (operator) {
      case "q" -> save();
      case "Q" -> restore();
      case "g", "rg", "k" -> setColor(operands, operands.size());
      case "sc", "scn" -> setColor(operands, style.colors());
      case "cs" -> style = style.withWhite(false, components(operands, resources));
      case "Tr" -> style = new Style(style.white(), style.colors(), (int) number(operands, 0));
      case "m", "l", "c", "v", "y" -> addPoints(operands, matrix);
      case "re" -> addRectangle(operands, matrix);
      case "f", "F", "f*", "B", "B*", "b", "b*" -> endPath(!style.white());
      case "n", "s", "S" -> endPath(false);
      case "sh" -> coveredPage = true;
      case "BI" -> addUnitSquare(matrix);
      default -> {}
    }
  }

  /** Adds the area of an image. */
  void addUnitSquare(Matrix matrix) {
    path.clear();
    for (int corner = 0; corner < 4; corner++) {
      path.add(matrix.transform(new Vector(corner >> 1, corner & 1)));
    }
    endPath(true);
  }

  void add(TextPosition glyph, String text, double opacity) {
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    boolean isInvisible = style.mode() == INVISIBLE || style.mode() == INVISIBLE_CLIP;
    Matrix place = glyph.getTextMatrix();
    boolean tiny = Math.abs(place.getScalingFactorY()) < MIN_SIZE;
    boolean onWhite = style.white() && !isCovered(place.getTranslateX(), place.getTranslateY());
    if (isInvisible) {
      invisible += letters;
    }
    if (isInvisible || tiny || onWhite || opacity < MIN_OPACITY) {
      hidden += letters;
      if (quote.length() < MAX_QUOTE) {
        quote.append(text);
      }
    } else {
      visible += letters;
    }
  }

  /** Returns the beginning of the hidden text; empty if there is none worth mentioning. */
  Optional<String> hiddenText() {
    boolean scan = invisible > visible; // the recognized text of scanned pages is invisible
    return hidden < MIN_HIDDEN || scan
        ? Optional.empty()
        : Optional.of(SafeText.line(quote.toString(), MAX_QUOTE));
  }

  private void setColor(List<COSBase> operands, int components) {
    boolean white = operands.size() == components;
    for (int i = 0; i < components && white; i++) {
      float value = number(operands, i);
      white = components == 4 ? value <= 1 - WHITE : value >= WHITE;
    }
    style = style.withWhite(white && components > 0, components);
  }

  /** Returns the number of components of a color space; 0 if white is not known in it. */
  private static int components(List<COSBase> operands, @Nullable PDResources resources) {
    COSBase space = operands.isEmpty() ? null : operands.get(0);
    if (space instanceof COSName name && resources != null) {
      COSDictionary all = resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
      COSBase defined = all == null ? null : all.getDictionaryObject(name);
      space = defined == null ? name : defined;
    }
    if (space instanceof COSArray array && array.size() > 1) {
      String kind = array.getName(0, "");
      boolean profile = array.getObject(1) instanceof COSDictionary;
      return switch (kind) {
        case "CalRGB" -> 3;
        case "CalGray" -> 1;
        case "ICCBased" -> profile ? ((COSDictionary) array.getObject(1)).getInt(COSName.N, 0) : 0;
        default -> 0;
      };
    }
    return space instanceof COSName name
        ? switch (name.getName()) {
          case "DeviceGray", "G" -> 1;
          case "DeviceRGB", "RGB" -> 3;
          case "DeviceCMYK", "CMYK" -> 4;
          default -> 0;
        }
        : 0;
  }

  private void addPoints(List<COSBase> operands, Matrix matrix) {
    for (int i = 0; i + 1 < operands.size() && path.size() < MAX_AREAS; i += 2) {
      path.add(matrix.transform(new Vector(number(operands, i), number(operands, i + 1))));
    }
  }

  private void addRectangle(List<COSBase> operands, Matrix matrix) {
    float x = number(operands, 0);
    float y = number(operands, 1);
    if (path.size() < MAX_AREAS) {
      path.add(matrix.transform(new Vector(x, y)));
      path.add(matrix.transform(new Vector(x + number(operands, 2), y + number(operands, 3))));
    }
  }

  private void endPath(boolean colored) {
    if (colored && !path.isEmpty()) {
      coveredPage |= areas.size() >= MAX_AREAS;
      if (!coveredPage) {
        areas.add(
            new Area(
                path.stream().mapToDouble(Vector::getX).min().orElseThrow(),
                path.stream().mapToDouble(Vector::getY).min().orElseThrow(),
                path.stream().mapToDouble(Vector::getX).max().orElseThrow(),
                path.stream().mapToDouble(Vector::getY).max().orElseThrow()));
      }
    }
    path.clear();
  }

  private boolean isCovered(double x, double y) {
    return coveredPage || areas.stream().anyMatch(area -> area.contains(x, y));
  }

  private static float number(List<COSBase> operands, int index) {
    return index < operands.size() && operands.get(index) instanceof COSNumber number
        ? number.floatValue()
        : 0;
  }
}
