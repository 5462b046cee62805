import { listenForActs } from './acts/listen-for-acts.ts';
import { listenForConversations } from './agent/suggest-prompts.ts';
import { listenForComments } from './answer-actions/comment.ts';
import { listenForFeedback } from './answer-actions/feedback.ts';
import { listenForMore } from './answer-actions/more.ts';
import { listenForSharing } from './answer-actions/share.ts';
import { listenForAsking } from './ask-modal/listen-for-asking.ts';
import type { Desk } from './desk.ts';
import { listenForHome } from './home/listen-for-home.ts';
import { listenForAskingAbout } from './incoming/listen-for-asking-about.ts';
import { listenForQuestions } from './incoming/listen-for-questions.ts';
import { listenForPeople } from './people/listen-for-people.ts';
import type { Registrar } from './registrar.ts';
import { listenForSteps } from './steps/listen-for-steps.ts';

/** Everything that the app listens to: one line a surface. */
export function registerListeners(app: Registrar, desk: Desk): void {
  listenForQuestions(app, desk);
  listenForActs(app, desk);
  listenForFeedback(app, desk);
  listenForMore(app, desk);
  listenForSharing(app, desk);
  listenForHome(app, desk);
  listenForConversations(app, desk);
  listenForComments(app, desk);
  listenForAsking(app, desk);
  listenForAskingAbout(app, desk);
  listenForPeople(app, desk);
  listenForSteps(app, desk);
}
