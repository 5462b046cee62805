import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { SendIcon } from '../shell/icons.tsx';
import { AttachButton } from './attach-button.tsx';
import { AttachedFiles } from './attached-files.tsx';
import { CompletionList } from './completion-list.tsx';
import type { Completion } from './completions.ts';
import { useRoom } from './context.ts';
import { DropBox } from './drop-box.tsx';
import { ShortcutsMenu } from './shortcuts-menu.tsx';
import { useAttachments } from './use-attachments.ts';
import { useCompletions } from './use-completions.ts';
import { useSender } from './use-sender.ts';

/** Where one writes, and adds files by a button or by dropping them. Enter sends, Shift+Enter begins a line, a completion is taken with Enter or Tab. */
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
  const attachments = useAttachments();
  const { files, busy, attach } = attachments;
  const isEmpty = text.trim() === '' && files.length === 0;

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
    if (busy || !send(text, files)) return;
    write('');
    attachments.clear();
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
      <DropBox onDrop={attach}>
        <AttachedFiles {...attachments} />
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
        <ComposerFoot isEmpty={isEmpty || busy} onSend={sendAll} onWrite={writeHere} onAttach={attach} />
      </DropBox>
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
  onAttach,
}: {
  readonly isEmpty: boolean;
  readonly onSend: () => void;
  readonly onWrite: (text: string) => void;
  readonly onAttach: (files: readonly File[]) => void;
}): ReactNode {
  return (
    <div className="composer-foot">
      <span className="composer-tools">
        <AttachButton onAttach={onAttach} />
        <ShortcutsMenu onWrite={onWrite} />
      </span>
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
