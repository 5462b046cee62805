import type { ReactNode } from 'react';
import type { Prompt } from '../../workspace/model.ts';

/** Questions to begin with; pressing one asks it. */
export function PromptChips({
  title,
  prompts,
  onAsk,
}: {
  readonly title: string;
  readonly prompts: readonly Prompt[];
  readonly onAsk: (message: string) => void;
}): ReactNode {
  if (prompts.length === 0) return null;
  return (
    <div className="prompts">
      <p>{title}</p>
      <div className="chips">
        {prompts.map((prompt) => (
          <button key={prompt.title} type="button" className="chip" onClick={() => onAsk(prompt.message)}>
            {prompt.title}
          </button>
        ))}
      </div>
    </div>
  );
}
