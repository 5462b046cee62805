import type { ReactNode } from 'react';
import { Text } from '../text/mrkdwn.tsx';
import type { ImageBlock as Image, SlackFile } from './block-types.ts';

interface Pictured {
  readonly image_url?: string;
  readonly slack_file?: SlackFile;
  readonly alt_text?: string;
}

export function Picture({
  image,
  small = false,
}: {
  readonly image: Pictured;
  readonly small?: boolean;
}): ReactNode {
  return (
    <img className={small ? 'picture-small' : 'picture'} src={addressOf(image)} alt={image.alt_text ?? ''} />
  );
}

export function ImageBlock({ block }: { readonly block: Image }): ReactNode {
  return (
    <figure className="figure">
      {block.title !== undefined && (
        <figcaption>
          <Text text={block.title} />
        </figcaption>
      )}
      <a href={addressOf(block)} target="_blank" rel="noreferrer noopener">
        <Picture image={block} />
      </a>
    </figure>
  );
}

/** Files of the workspace lie on this server; a file's own address is only good with a token. */
function addressOf({ image_url, slack_file }: Pictured): string | undefined {
  if (image_url !== undefined) return image_url;
  const id = slack_file?.id ?? /\/(F[A-Z0-9]+)/u.exec(slack_file?.url ?? '')?.[1];
  return id === undefined ? slack_file?.url : `/api/files/${encodeURIComponent(id)}`;
}
