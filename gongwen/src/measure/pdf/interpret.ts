/** Following a page's operators: where text, rules and pictures end up. Reads the finished file, knows nothing of its maker. */
import { IDENTITY, type Matrix, matrixOf, times } from '../matrix.ts';

/** Operator numbers of the PDF reader. */
export type Ops = Readonly<Record<string, number>>;

/** A shown glyph as the reader gives it. */
interface ShownGlyph {
  unicode: string;
  width: number;
}

/** Graphics state that matters here. */
interface State {
  ctm: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  fill: string;
  stroke: string;
  lineWidth: number;
}

/** What is told as it is met. Matrices map to the page's own space (points, y up). */
export interface Sink {
  text(run: {
    text: string;
    offsets: number[];
    width: number;
    matrix: Matrix;
    font: string;
    size: number;
    colour: string;
  }): void;
  line(
    from: { x: number; y: number },
    to: { x: number; y: number },
    matrix: Matrix,
    width: number,
    colour: string,
  ): void;
  picture(matrix: Matrix): void;
}

/** Runs all operators of a page into a sink. */
export function interpret(list: { fnArray: number[]; argsArray: unknown[] }, ops: Ops, sink: Sink): void {
  const page = new Interpreter(sink);
  const byNumber = new Map(Object.entries(ops).map(([name, number]) => [number, name]));
  for (const [i, number] of list.fnArray.entries()) {
    page.step(byNumber.get(number) ?? '', (list.argsArray[i] ?? []) as unknown[]);
  }
}

class Interpreter {
  private readonly sink: Sink;
  private readonly saved: State[] = [];
  private text: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  private now: State = {
    ctm: IDENTITY,
    font: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
  };

  constructor(sink: Sink) {
    this.sink = sink;
  }

  step(name: string, args: unknown[]): void {
    const numbers = args as number[];
    const [first = 0] = numbers;
    const { now } = this;
    if (name === 'save') this.saved.push({ ...now });
    else if (name === 'restore') this.now = this.saved.pop() ?? now;
    else if (name === 'transform') now.ctm = times(matrixOf(numbers), now.ctm);
    else if (name === 'paintFormXObjectBegin') this.enterForm(args);
    else if (name === 'paintFormXObjectEnd') this.now = this.saved.pop() ?? now;
    else if (name === 'setLineWidth') now.lineWidth = first;
    else if (name === 'setFillRGBColor') now.fill = String(args[0]);
    else if (name === 'setStrokeRGBColor') now.stroke = String(args[0]);
    else if (name === 'constructPath') this.path(args);
    else if (name.startsWith('paintImage') || name.startsWith('paintInlineImage')) this.sink.picture(now.ctm);
    else this.textStep(name, args, first);
  }

  private textStep(name: string, args: unknown[], first: number): void {
    const { now } = this;
    if (name === 'beginText') this.setText(IDENTITY);
    else if (name === 'setFont') {
      now.font = String(args[0]);
      now.size = Number(args[1]);
    } else if (name === 'setCharSpacing') now.charSpacing = first;
    else if (name === 'setWordSpacing') now.wordSpacing = first;
    else if (name === 'setHScale') now.scale = first / 100;
    else if (name === 'setLeading') now.leading = -first;
    else if (name === 'setTextRise') now.rise = first;
    else if (name === 'setTextMatrix') this.setText(matrixOf([...((args[0] as Iterable<number>) ?? [])]));
    else if (name === 'moveText') this.move(first, Number(args[1]));
    else if (name === 'setLeadingMoveText') {
      now.leading = Number(args[1]);
      this.move(first, Number(args[1]));
    } else if (name === 'nextLine') this.move(0, now.leading);
    else if (name === 'showText') this.show(args[0] as (ShownGlyph | number)[]);
  }

  private setText(matrix: Matrix): void {
    this.text = matrix;
    this.line = matrix;
  }

  private move(x: number, y: number): void {
    this.setText(times([1, 0, 0, 1, x, y], this.line));
  }

  private enterForm(args: unknown[]): void {
    this.saved.push({ ...this.now });
    const matrix = args[0] as Iterable<number> | null;
    if (matrix) this.now.ctm = times(matrixOf([...matrix]), this.now.ctm);
  }

  private show(glyphs: readonly (ShownGlyph | number)[]): void {
    const { now } = this;
    const offsets: number[] = [];
    let text = '';
    let at = 0;
    let end = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        at -= (glyph / 1000) * now.size * now.scale;
        continue;
      }
      for (const _ of glyph.unicode) offsets.push(at);
      text += glyph.unicode;
      const natural = (glyph.width / 1000) * now.size;
      end = at + natural * now.scale;
      at += (natural + now.charSpacing + (glyph.unicode === ' ' ? now.wordSpacing : 0)) * now.scale;
    }
    const matrix = times(times([1, 0, 0, 1, 0, now.rise], this.text), now.ctm);
    if (text !== '') {
      const { font, size, fill: colour } = now;
      this.sink.text({ text, offsets, width: end, matrix, font, size, colour });
    }
    this.text = times([1, 0, 0, 1, at, 0], this.text);
  }

  /** Only straight strokes are told: rules are all that a paper's lines are. */
  private path(args: unknown[]): void {
    const data = (args[1] as [ArrayLike<number> | null])[0];
    if (data === null || data === undefined || !('length' in data)) return;
    let at = { x: 0, y: 0 };
    for (let i = 0; i < data.length; ) {
      const code = data[i] ?? 0;
      const to = { x: data[i + 1] ?? 0, y: data[i + 2] ?? 0 };
      if (code === 1) this.sink.line(at, to, this.now.ctm, this.now.lineWidth, this.now.stroke);
      if (code < 2) at = to;
      i += code < 2 ? 3 : code === 2 ? 7 : 1;
    }
  }
}
