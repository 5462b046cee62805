import type { ComponentType, ReactNode } from 'react';
import { Picture } from '../blocks/picture.tsx';
import { ButtonElement } from './button-element.tsx';
import { DatePicker } from './date-picker.tsx';
import { ExternalSelect } from './external-select.tsx';
import { FeedbackButtons, IconButton } from './feedback-buttons.tsx';
import { FileInput } from './file-input.tsx';
import { MembersSelect } from './members-select.tsx';
import { Checkboxes, RadioButtons } from './options-group.tsx';
import { OverflowMenu } from './overflow-menu.tsx';
import { StaticSelect } from './select-element.tsx';
import { TextInput } from './text-input.tsx';
import type { ElementProps } from './use-field.ts';

const ELEMENTS: Readonly<Record<string, ComponentType<ElementProps>>> = {
  button: ButtonElement,
  workflow_button: ButtonElement,
  overflow: OverflowMenu,
  static_select: StaticSelect,
  external_select: ExternalSelect,
  multi_external_select: ExternalSelect,
  multi_static_select: Checkboxes,
  users_select: MembersSelect,
  channels_select: MembersSelect,
  conversations_select: MembersSelect,
  datepicker: DatePicker,
  timepicker: DatePicker,
  radio_buttons: RadioButtons,
  checkboxes: Checkboxes,
  file_input: FileInput,
  plain_text_input: TextInput,
  number_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  feedback_buttons: FeedbackButtons,
  icon_button: IconButton,
  image: ({ element }) => <Picture image={element} />,
};

/** An element of Block Kit; one that is not known shows that something is there. */
export function Element(props: ElementProps): ReactNode {
  const Known = ELEMENTS[props.element.type];
  return Known === undefined ? (
    <span className="hint">(elemento sin vista: {props.element.type})</span>
  ) : (
    <Known {...props} />
  );
}

/** Elements that are a group of controls by themselves. */
export function isGroup({ type }: { readonly type: string }): boolean {
  return type === 'radio_buttons' || type === 'checkboxes' || type === 'multi_static_select';
}
