/** The part of Block Kit that this page draws; everything else goes to a library, or shows as text. */
export interface TextObject {
  readonly type: string;
  readonly text: string;
}

export interface Option {
  readonly text: TextObject;
  readonly value: string;
  readonly description?: TextObject;
}

export interface OptionGroup {
  readonly label: TextObject;
  readonly options: readonly Option[];
}

/** What an element holds: in an action that is sent, and in the state of a form. */
export interface ElementValue {
  readonly type: string;
  readonly value?: string | null;
  readonly selected_option?: Option | null;
  readonly selected_options?: readonly Option[];
  readonly selected_date?: string | null;
  readonly selected_time?: string | null;
  readonly selected_user?: string | null;
  readonly selected_channel?: string | null;
  readonly selected_conversation?: string | null;
  readonly files?: readonly ChosenFile[];
}

/** A file that is in the workspace already. */
export interface ChosenFile {
  readonly id: string;
  readonly name: string;
}

export interface Confirmation {
  readonly title: TextObject;
  readonly text: TextObject;
  readonly confirm: TextObject;
  readonly deny: TextObject;
  readonly style?: string;
}

export interface FeedbackButton {
  readonly text: TextObject;
  readonly accessibility_label?: string;
  readonly value: string;
}

/** Every field that any element may have; each kind reads its own. */
export interface BlockElement {
  readonly type: string;
  readonly action_id?: string;
  readonly text?: TextObject | string;
  readonly value?: string;
  readonly url?: string;
  readonly style?: string;
  readonly icon?: string;
  readonly accessibility_label?: string;
  readonly confirm?: Confirmation;
  readonly placeholder?: TextObject;
  readonly options?: readonly Option[];
  readonly option_groups?: readonly OptionGroup[];
  readonly initial_option?: Option;
  readonly initial_options?: readonly Option[];
  readonly initial_date?: string;
  readonly initial_time?: string;
  readonly initial_value?: string;
  readonly initial_user?: string;
  readonly initial_channel?: string;
  readonly initial_conversation?: string;
  readonly min_query_length?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: string;
  readonly max_value?: string;
  readonly is_decimal_allowed?: boolean;
  readonly multiline?: boolean;
  readonly filetypes?: readonly string[];
  readonly max_files?: number;
  readonly focus_on_load?: boolean;
  readonly positive_button?: FeedbackButton;
  readonly negative_button?: FeedbackButton;
  readonly image_url?: string;
  readonly slack_file?: SlackFile;
  readonly alt_text?: string;
}

export interface SlackFile {
  readonly id?: string;
  readonly url?: string;
}

export interface Cell {
  readonly type: string;
  readonly text?: string;
  readonly value?: number;
}

export interface DataPoint {
  readonly label: string;
  readonly value: number;
}

export interface DataSeries {
  readonly name: string;
  readonly data: readonly DataPoint[];
}

export interface AxisConfig {
  readonly categories?: readonly string[];
  readonly x_label?: string;
  readonly y_label?: string;
}

export interface Chart {
  readonly type: string;
  readonly segments?: readonly DataPoint[];
  readonly series?: readonly DataSeries[];
  readonly axis_config?: AxisConfig;
}

export interface TextBlock {
  readonly type: 'header' | 'alert' | 'markdown';
  readonly block_id?: string;
  readonly text: TextObject | string;
  readonly level?: string | number;
}

export interface SectionBlock {
  readonly type: 'section';
  readonly block_id?: string;
  readonly text?: TextObject;
  readonly fields?: readonly TextObject[];
  readonly accessory?: BlockElement;
}

export interface ElementsBlock {
  readonly type: 'actions' | 'context' | 'context_actions';
  readonly block_id?: string;
  readonly elements: readonly BlockElement[];
}

export interface InputBlock {
  readonly type: 'input';
  readonly block_id?: string;
  readonly label: TextObject;
  readonly hint?: TextObject;
  readonly optional?: boolean;
  readonly dispatch_action?: boolean;
  readonly element: BlockElement;
}

export interface ImageBlock {
  readonly type: 'image';
  readonly block_id?: string;
  readonly image_url?: string;
  readonly slack_file?: SlackFile;
  readonly alt_text?: string;
  readonly title?: TextObject;
}

export interface TableBlock {
  readonly type: 'table';
  readonly block_id?: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly column_settings?: readonly ({ readonly align?: string } | null)[];
}

export interface DataTableBlock {
  readonly type: 'data_table';
  readonly block_id?: string;
  readonly caption: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly page_size?: number;
  readonly row_header_column_index?: number;
}

export interface ChartBlock {
  readonly type: 'data_visualization';
  readonly block_id?: string;
  readonly title: string;
  readonly chart: Chart;
}

export interface CardBlock {
  readonly type: 'card';
  readonly block_id?: string;
  readonly hero_image?: BlockElement;
  readonly icon?: BlockElement;
  readonly title?: TextObject;
  readonly subtitle?: TextObject;
  readonly body?: TextObject;
  readonly actions?: readonly BlockElement[];
}

export interface DividerBlock {
  readonly type: 'divider';
  readonly block_id?: string;
}

/** Drawn by the library. */
export interface OtherBlock {
  readonly type: 'rich_text' | 'carousel' | 'container' | 'video' | 'file' | 'plan' | 'task_card';
  readonly block_id?: string;
}

export type Block =
  | TextBlock
  | SectionBlock
  | ElementsBlock
  | InputBlock
  | ImageBlock
  | TableBlock
  | DataTableBlock
  | ChartBlock
  | CardBlock
  | DividerBlock
  | OtherBlock;
