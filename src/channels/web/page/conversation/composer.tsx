import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { SendIcon } from '../shell/icons.tsx';
import { CompletionList } from './completion-list.tsx';
import type { Completion } from './completions.ts';
import { useRoom } from './context.ts';
import { ShortcutsMenu } from './shortcuts-menu.tsx';
import { useCompletions } from './use-completions.ts';
import { useSender } from './use-sender.ts';

/** Where one writes. Enter sends, Shift+Enter begins a line, a completion is taken with Enter or Tab. */
export function Composer({
  channel,
  threadTs,
  placeholder,
}: {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly placeholder: string;
}): ReactNode {
  const { workspace } = useRoom();
  const [text, setText] = useState('');
  const { note, forget, send } = useSender({ channel, threadTs });
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const completions = useCompletions(text, workspace);

  const write = (written: string): void => {
    setText(written);
    forget();
    completions.reset();
  };
  const writeHere = (written: string): void => {
    write(written);
    field.current?.focus();
  };
  const take = (completion: Completion): void => writeHere(completion.text);
  const sendAll = (): void => {
    if (send(text)) write('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (completions.onKey(event, take)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      sendAll();
    }
  };
  const isOpen = completions.list.length > 0;
  return (
    <div className="composer">
      <CompletionList id={listId} completions={completions.list} active={completions.active} onTake={take} />
      <div className="composer-box">
        <textarea
          ref={field}
          rows={1}
          aria-label={placeholder}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={isOpen ? `${listId}-${completions.active}` : undefined}
          placeholder={placeholder}
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <ComposerFoot isEmpty={text.trim() === ''} onSend={sendAll} onWrite={writeHere} />
      </div>
      <Note text={note} />
    </div>
  );
}

function Note({ text }: { readonly text: string | null }): ReactNode {
  return (
    text !== null && (
      <p className="field-error" role="alert">
        {text}
      </p>
    )
  );
}

function ComposerFoot({
  isEmpty,
  onSend,
  onWrite,
}: {
  readonly isEmpty: boolean;
  readonly onSend: () => void;
  readonly onWrite: (text: string) => void;
}): ReactNode {
  return (
    <div className="composer-foot">
      <ShortcutsMenu onWrite={onWrite} />
      <button
        type="button"
        className="send"
        aria-label="Enviar"
        title="Enviar"
        aria-disabled={isEmpty}
        onClick={onSend}
      >
        <SendIcon />
      </button>
    </div>
  );
}
