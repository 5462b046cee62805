import type { FileAsked, ReviewAsked } from '#src/domain/file-asked.ts';
import type { TrafficLight } from '#src/domain/traffic-light.ts';

/**
 * What is said, not where or how it looks. Every string is plain text in Spanish, with numbers
 * already in es-MX form and without any markup: emphasis is the channel's business, and so is escaping.
 */
export interface Reply {
  readonly title: string | null;
  /** One short line telling how the question was read ("Despensas · 3.er trimestre de 2023"), null when plain. */
  readonly understood: string | null;
  readonly parts: readonly ReplyPart[];
  /** Where the figures come from and what they cover; one line each. */
  readonly sources: readonly string[];
  /** How to read the figures: the rule behind the colours, definitions. One complete sentence each. */
  readonly footnotes: readonly string[];
  /** Messages that continue the conversation, each understood as if typed. */
  readonly suggestions: readonly Suggestion[];
}

export type ReplyPart =
  | TextPart
  | BulletsPart
  | FiguresPart
  | TablePart
  | ChartPart
  | ChoicesPart
  | ActsPart
  | PersonPart
  | FilePart;

export interface TextPart {
  readonly kind: 'text';
  readonly text: string;
}

export interface BulletsPart {
  readonly kind: 'bullets';
  readonly items: readonly string[];
}

/** The state of one goal, or of one unit. */
export interface FiguresPart {
  readonly kind: 'figures';
  readonly heading: string;
  readonly light: LightBadge | null;
  readonly items: readonly LabelledFigure[];
  /** Remarks, doubts, findings: sentences that belong to these figures. */
  readonly notes: readonly Note[];
  /** Origin of exactly these figures (report, page, row, cut-off). */
  readonly source: string | null;
}

/** A traffic light is never colour alone. */
export interface LightBadge {
  readonly light: TrafficLight;
  readonly word: string;
}

export interface LabelledFigure {
  readonly label: string;
  readonly value: string;
}

export interface Note {
  readonly kind: 'remark' | 'doubt' | 'info';
  readonly text: string;
  /** What a remark speaks of, where that is not plain: "3.er trimestre". */
  readonly about?: string;
}

export interface TablePart {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** The column that names what a row is about; the first where none is told. */
  readonly rowHeader?: number;
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableColumn {
  readonly label: string;
  readonly align: 'left' | 'right';
}

export interface TableCell {
  readonly text: string;
  /** The number behind the text where there is one, so that a channel can sort by it. */
  readonly number: number | null;
}

/** Bars that stand for figures. Each bar says its figure in words too, so that nothing rests on its length. */
export interface ChartPart {
  readonly kind: 'chart';
  /** What is shown, without a legend: "303 por trimestre". A channel says itself which sign is which. */
  readonly caption: string;
  /** `bars`: figures side by side. `shares`: counts that together are a whole, each goal counted once. */
  readonly form: 'bars' | 'shares';
  readonly names: SeriesNames;
  readonly bars: readonly ChartBar[];
  /** A figure that all bars are held against, as a line; null where there is none. */
  readonly target: ChartTarget | null;
}

/** What the figures of a chart are called; goal null: no bar has one. */
export interface SeriesNames {
  readonly value: string;
  readonly goal: string | null;
}

export interface ChartBar {
  readonly label: string;
  /** Null: not known, so no bar at all; never a bar of length 0. */
  readonly value: number | null;
  /** What it should have been; null where there is no such figure. */
  readonly goal: number | null;
  /** The figures in words. */
  readonly text: string;
  /** Why there is no value: no report covers it yet, or a report leaves it unknown (the default). */
  readonly absent?: 'unreported' | 'unknown';
}

export interface ChartTarget {
  readonly label: string;
  readonly value: number;
  /** The figure in words. */
  readonly text: string;
}

/** A question back: the person picks one, and it is understood as if typed. */
export interface ChoicesPart {
  readonly kind: 'choices';
  readonly question: string;
  readonly options: readonly Suggestion[];
}

export interface Suggestion {
  readonly label: string;
  /** The message that choosing it sends. */
  readonly message: string;
}

/** Buttons that do something, where suggestions only ask. */
export interface ActsPart {
  readonly kind: 'acts';
  readonly acts: readonly Act[];
}

export interface Act {
  readonly label: string;
  /** What is done, by whoever presses it. */
  readonly act: string;
  /** To what: an id of the store. */
  readonly value: string;
  readonly weight: 'main' | 'usual' | 'grave';
}

/** Somebody of the agency, whom each channel shows in its own way. */
export interface PersonPart {
  readonly kind: 'person';
  /** "Capturó". */
  readonly lead: string;
  /** As the channel knows them. */
  readonly person: string;
}

/** A file that goes along with the reply: made, and sent, by the channel that can. */
export interface FilePart {
  readonly kind: 'file';
  readonly fileName: string;
  /** "Tercer avance programático de 2023, en Excel". */
  readonly title: string;
  /** What it holds, in a sentence. */
  readonly holds: string;
  readonly asked: FileAsked | ReviewAsked;
}
