import type { Component } from 'svelte';
import type { Result } from '../engine/types.ts';
import type { Language } from '../i18n/index.ts';

/** A setting of an analysis: a key in the cell's YAML, a named argument of its macro. */
export interface Parameter {
  name: string;
  type: 'number' | 'share' | 'date' | 'text' | 'choice' | 'relation';
  /** The macro's own default; undefined where the macro derives it (`as_of`). */
  default?: string | number;
  /** For `choice`: the values, in the order shown. For `text`: words that mean something beside the columns. */
  choices?: string[];
  /** For `relation`: the columns it must have, and the one that a new cell takes where it is loaded. */
  columns?: string[];
  prefers?: string;
  /**
   * The parameter of the relation that this one is about. Where that is left at its default, only choices are offered;
   * the names of columns are its.
   */
  of?: string;
  /** It says something only where another parameter has this value: else it has no control. Default: always. */
  when?: { name: string; is: string };
  /** For `text`: true where it names the column whose values are ranked: columns that number or flag rows are not offered. */
  isItem?: boolean;
  /** For `text`: true where it is any word. Default: it is the name of a column. */
  free?: boolean;
  /** For free `text`: true where it has several lines. */
  lines?: boolean;
  /** For text of several lines: loads what sets it without writing, shown above its field. */
  form?: () => Promise<{ default: Component<FormProps> }>;
  /** For `text`: true where it is a customer's id: its field finds those there are. */
  isCustomer?: boolean;
  /** For `number` and `share`. Where the step is whole, only whole numbers are taken. */
  min?: number;
  max?: number;
  step?: number;
  /**
   * For `date`: true where it is typed only; while none is, its field shows what the figure `dates` gives for it.
   * Default: it is moved along the days of the orders.
   */
  optional?: boolean;
  /** True where the figures can follow it while it is moved: see `Analysis.draft`. */
  drafted?: boolean;
  /** The macro that takes it, where it moves figures and leaves the result as it is: the view has the control for it. */
  macro?: string;
}

/** How figures follow settings that are being moved, without running the whole statement. */
export interface Draft {
  /** A query for what does not depend on the moved settings. Run once for the data, as the relation `prepared`. */
  prepared: string;
  /** A query over `prepared`, run at every move, as the relation `drafted`. Left out where figures read `prepared`. */
  drafted?: string;
  /** The figures that a move changes: what `Analysis.figures` would give after the whole statement, to the last digit. */
  figures: Record<string, string>;
}

/** Numbers that no statement finds: they are searched for, and become a relation that the statement reads. */
export interface Fitting {
  /**
   * The parameter that names the relation. While the cell leaves it out, the numbers are fitted into a relation of the
   * cell's own, by the cell's name and `_fit`; `statement` and `figures` find its name in this setting.
   */
  parameter: string;
  /** The other settings that the numbers depend on, besides `data`: what else changes lets them stand. */
  of: readonly string[];
  /**
   * Figures that read the numbers, where the statement and all other figures do without: then the search runs after
   * these, and nothing waits for it. Default: the statement reads them, and the search runs first.
   */
  figures?(relation: string, settings: Settings): Record<string, string>;
  /**
   * Searches. What the data do not give is an answer too: rows that say so.
   * @param settings Every setting by its value.
   * @param ask Asks the engine.
   * @param signal Aborted where the cell is stopped or changed.
   * @returns the query whose rows the relation holds.
   */
  search(settings: Settings, ask: (sql: string) => Promise<Result>, signal: AbortSignal): Promise<string>;
}

/** What a cell says of itself: its YAML body, parsed; or what that comes to. Unknown keys are kept by the notebook and ignored here. */
export type Settings = Record<string, unknown>;

/** How rows that open are listed, in SQL. */
export interface Listing {
  /** What stands behind FROM. Default: the cell's result. */
  from?: string;
  /** The column of customers' ids. Default: customer_id. */
  customer?: string;
  /** What stands between SELECT and FROM. */
  columns: string;
  /** What stands behind ORDER BY. */
  order: string;
}

/** A relation that is loaded and that a setting could name, and does not. */
export interface Offer {
  relation: string;
  /** The setting's name in the current language. */
  label: string;
}

/** What a view is given. Everything it draws comes from `figures`, so a reading can be stored and shown without an engine. */
export interface ViewProps {
  /** Every setting by its value, defaults and parameters of the notebook included. */
  settings: Settings;
  /** The results of `Analysis.figures`, and of `asides` and `Fitting.figures` once they are there, by name. */
  figures: Record<string, Result>;
  /** ISO code of the money's currency, where the source says it. */
  currency?: string;
  /** What exports print below the figure: the source, and the settings that the cell makes, in words. */
  source?: string;
  saidSettings?: string[];
  /** What is loaded and not read by the cell, by parameter: where a view lacks a relation, it offers this one. */
  offers?: Readonly<Record<string, Offer>>;
  /** True for the notebook's first figure, which speaks in large type. */
  lead?: boolean;
  /**
   * Opens the rows of the cell's result that meet an SQL condition; undefined while there is no result.
   * Without a listing they have all columns, in the order of the result.
   */
  onrows?: (condition: string, title: string, listing?: Listing) => void;
  /**
   * Changes settings of the cell: the notebook writes them into the file and runs the cell again.
   * `dragging` is true for the values on the way: they are drawn, but not yet kept.
   */
  change?: (settings: Settings, dragging?: boolean) => void;
}

/** What a form is given that sets a text of several lines. The text stays what is kept: the form is read from it. */
export interface FormProps {
  /** The text as the cell has it now, readable or not. */
  value: string;
  /** The cell's settings as they are written. */
  settings: Settings;
  /** The figures that are there, and the settings that they are of. */
  figures: Record<string, Result>;
  shown: Settings;
  change: (value: string | undefined) => void;
}

/** What an analysis is about: the heading in menus under which it is offered. */
export type Group = 'tail' | 'behaviour' | 'worth';

/**
 * One analysis: a cell kind. Its folder holds parameters, words, view and method note; its macro stands in `sql`, its
 * charts in `charts`. Added to the list in `analyses/all.ts`, it is known to menus, completion, the file format and the
 * runtime. What else it touches, `docs/add-an-analysis.md` lists.
 */
export interface Analysis {
  /** The fence's first word. */
  kind: string;
  group: Group;
  parameters: Parameter[];
  /** Names in the current language: of the analysis and of its parameters. */
  title(): string;
  label(parameter: string): string;
  /** A choice in words; without it, choices are shown as they are written. */
  choice?(parameter: string, value: string): string;
  /** Columns of the result that hold shares, 0 to 1: tables show them as percentages, exports as they are. Default: none. */
  shares?: readonly string[];
  /**
   * The statement the cell runs, without a closing semicolon: exact, stock, editable.
   * Here alone settings are as the cell writes them: `$name` becomes `getvariable('name')`. All else is given what they
   * come to (see `resolved`). The relation is `settings.data`, by default 'orders'.
   * Throws a SettingError in the user's words where a setting cannot be used.
   */
  statement(settings: Settings): string;
  /** For analyses that read numbers which must be searched for. */
  fitting?: Fitting;
  /**
   * How the figures follow settings of parameters that are `drafted`. The statement itself runs when they rest.
   * Undefined where these settings have no such way: then the statement runs at every move.
   * @param names What the relations of the draft are called.
   */
  draft?(settings: Settings, names: { prepared: string; drafted: string }): Draft | undefined;
  /** Small queries over the cell's result (a relation of that name), by name: what the view draws. */
  figures(relation: string, settings: Settings): Record<string, string>;
  /** Loads what draws it: who reads another figure first does not wait for it. */
  view(): Promise<{ default: Component<ViewProps> }>;
  /**
   * Figures that are not drawn at once: what another choice would have given, for instance. Run after `figures`,
   * and not while a slider is being dragged.
   */
  asides?(relation: string, settings: Settings): Record<string, string>;
  /** Markdown: what it answers, the formula, the assumptions, when not to use it, the source. */
  note(language: Language): Promise<string>;
}
