/** What is used of packages that bring no types of their own. */
declare module '@nlpjs/core' {
  export interface Container {
    use(plugin: unknown): void;
  }
  export function containerBootstrap(): Promise<Container>;
}

declare module '@nlpjs/lang-es' {
  export const LangEs: unknown;
}

declare module '@nlpjs/nlp' {
  import type { Container } from '@nlpjs/core';

  export interface NlpSettings {
    readonly container: Container;
    readonly languages: readonly string[];
    readonly threshold: number;
    readonly autoSave: boolean;
    readonly autoLoad: boolean;
    readonly forceNER: boolean;
    readonly calculateSentiment: boolean;
    readonly nlu: { readonly log: boolean };
  }
  export class Nlp {
    constructor(settings: NlpSettings);
    addDocument(locale: string, utterance: string, intent: string): void;
    train(): Promise<void>;
    process(locale: string, utterance: string): Promise<{ readonly intent: string }>;
  }
}
