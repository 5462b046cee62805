import type { ReactNode } from 'react';
import type { TextObject } from '../blocks/block-types.ts';
import { useNames } from '../blocks/surface.ts';
import { TextWithLights } from './lights.tsx';
import { type Inline, type Passage, parseMrkdwn, readEntities } from './parse-mrkdwn.ts';

/** A text object: with Slack's marks, or to the letter. Nothing of it becomes HTML. */
export function Text({ text }: { readonly text: TextObject | string }): ReactNode {
  if (typeof text === 'string') return <TextWithLights text={readEntities(text)} />;
  if (text.type !== 'mrkdwn') return <TextWithLights text={readEntities(text.text)} />;
  return <Mrkdwn text={text.text} />;
}

export function Mrkdwn({ text }: { readonly text: string }): ReactNode {
  return numbered(parseMrkdwn(text)).map(([key, passage]) => <OnePassage key={key} passage={passage} />);
}

function OnePassage({ passage }: { readonly passage: Passage }): ReactNode {
  if (passage.kind === 'code')
    return (
      <pre>
        <code>{passage.text}</code>
      </pre>
    );
  const content = <Content content={passage.content} />;
  return passage.kind === 'quote' ? <blockquote>{content}</blockquote> : content;
}

function Content({ content }: { readonly content: readonly Inline[] }): ReactNode {
  return numbered(content).map(([key, inline]) => <OneInline key={key} inline={inline} />);
}

function OneInline({ inline }: { readonly inline: Inline }): ReactNode {
  const names = useNames();
  switch (inline.kind) {
    case 'text':
      return <TextWithLights text={inline.text} />;
    case 'code':
      return <code>{inline.text}</code>;
    case 'styled':
      return <Styled inline={inline} />;
    case 'link':
      return (
        <a href={inline.url} target="_blank" rel="noreferrer noopener">
          {inline.label}
        </a>
      );
    case 'person':
      return <span className="mention">@{names.ofPerson(inline.id) ?? (inline.label || inline.id)}</span>;
    case 'channel':
      return <span className="mention">#{names.ofChannel(inline.id) ?? (inline.label || inline.id)}</span>;
    default:
      return <span className="mention">{inline.label}</span>;
  }
}

function Styled({ inline }: { readonly inline: Extract<Inline, { kind: 'styled' }> }): ReactNode {
  const content = <Content content={inline.content} />;
  if (inline.style === 'bold') return <strong>{content}</strong>;
  return inline.style === 'italic' ? <em>{content}</em> : <s>{content}</s>;
}

/** The parts of one text never change places, so that their number can be their key. */
function numbered<T>(parts: readonly T[]): readonly (readonly [number, T])[] {
  return parts.map((part, index) => [index, part]);
}
