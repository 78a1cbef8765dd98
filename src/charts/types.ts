import type { Row } from '../engine/types.ts';
import type { OfMonths } from './stretchName.ts';

/** The paper a chart is drawn on. Language is the current one (`i18n`); colours are CSS variables of the page. */
export interface Paper {
  /** Width in CSS pixels: charts are drawn for it, never shrunk to it. */
  width: number;
  /** Size of ordinary labels in CSS pixels, by default 13. A projector's is larger; everything else follows it. */
  text?: number;
  /** How high a drawing may be that can be made lower, in CSS pixels. By default as high as reads best. */
  room?: number;
}

/** A part of a drawing, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A point that the keyboard cursor and the pointer stop at. Coordinates are pixels of the drawn SVG. */
export interface Stop {
  x: number;
  y: number;
  /** What is there, in words: read out and shown beside the cursor. */
  label: string;
  /** From which x to which it reaches, for a wide mark. Default: its x alone. */
  reach?: [number, number];
  /** The part of the drawing in which the pointer means no other stops than its own. Default: the whole. */
  field?: Box;
  /** Where its figure stands in words: the pointer there means it, whatever is nearer. */
  figure?: Box;
  /** What is behind it: a key that the owner of the data knows, and the heading of its list. Default: nothing. */
  opens?: { key: string; title: string };
}

/** Something on a drawing that is dragged along it, such as a cut between tiers. */
export interface Handle {
  name: string;
  /** Its name in the current language. */
  label: string;
  value: number;
  min: number;
  max: number;
  /** What one press of an arrow key adds; with Shift, five times that. */
  step: number;
  /** A value in words. */
  text(value: number): string;
  /** Where the handle stands at a value, in pixels of the SVG. */
  at(value: number): { x: number; y: number };
  /** The value under an x of the SVG, within the limits and not yet rounded. */
  under(x: number): number;
  /** The value that is told for one under the pointer. */
  round(value: number): number;
  /** Repaints what depends on the handle, at once and without a new drawing. */
  move(value: number): void;
  /** Tells the owner of the data. Called at most once a frame. */
  change(value: number): void;
}

/** A drawn chart: the SVG and the places a cursor visits, left to right. */
export interface Drawing {
  svg: SVGSVGElement;
  stops: Stop[];
  /** How a pointer finds its stop: the nearest along x (curves) or y (bars), or of all (cells, dots: the default). */
  along?: 'x' | 'y' | 'both';
  handles?: Handle[];
  /** What to know to read it on this paper, in the current language, such as what was left out for want of room. */
  notes?: string[];
  /** What was noticed while drawing, in the current language, such as an unknown key of a specification. */
  warnings?: string[];
}

/** Length of a cohort's period. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year';

export type TierName = 'head' | 'waist' | 'tail';

/** A part of the reading; parts about a tier are set in its colour. */
export interface Span {
  text: string;
  tier?: TierName;
}

/** A column of the table twin. */
export interface TwinColumn {
  /** Key in the rows. */
  name: string;
  /** Heading in the current language. */
  label: string;
  format: 'text' | 'number' | 'money' | 'share' | 'date' | OfMonths;
}

/** The same figures as a table. */
export interface TwinTable {
  columns: TwinColumn[];
  rows: Row[];
}

/** A chart answers one question about rows of one form. */
export interface Chart<Data, Options = object> {
  /** Name in files and in the gallery. */
  name: string;
  /** The question, in the current language: the chart's title. Without data it is of what the options alone say. */
  title(options: Options, data?: Data): string;
  /**
   * Its numbers in one sentence or two, in the current language, part by part. Where the paper is known, it speaks of
   * what that has room for.
   */
  reading(data: Data, options: Options, paper?: Paper): Span[];
  /** The reading as plain text. */
  sentence(data: Data, options: Options): string;
  /**
   * The height it will have on this paper, in CSS pixels, to be reserved before it is drawn. 0 where there is nothing to
   * draw: then the figure is its title and its reading.
   */
  height(data: Data, options: Options, paper: Paper): number;
  draw(data: Data, options: Options, paper: Paper): Drawing;
  twin(data: Data, options: Options): TwinTable;
}

/** What stands beside a figure, and is printed into what is exported of it. */
export interface FigureMeta {
  /** Settings in force, each in words. */
  settings?: string[];
  /** Where the rows come from, such as a file's name. */
  source?: string;
  /** ISO 4217 code of the money. */
  currency?: string;
}
