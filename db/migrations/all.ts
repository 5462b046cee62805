import type { Migration } from 'kysely/migration';

import { columnsFor, type DialectName } from '#db/columns.ts';

import { createProgramme } from './001-programme.ts';
import { createSourceDocuments } from './002-source-documents.ts';
import { createGoals } from './003-goals.ts';
import { createReportRows } from './004-report-rows.ts';
import { createGoalRevisions } from './005-goal-revisions.ts';
import { createProgressEntries } from './006-progress-entries.ts';
import { createReportedTotals } from './007-reported-totals.ts';
import { createRemarks } from './008-remarks.ts';
import { createFindings } from './009-findings.ts';
import { createAliases } from './010-aliases.ts';
import { createCurrentViews } from './011-current-views.ts';
import { createStoreState } from './012-store-state.ts';
import { createSlackEvents } from './013-slack-events.ts';
import { createConversations } from './014-conversations.ts';
import { createUnansweredQuestions } from './015-unanswered-questions.ts';
import { createUnitSignatories } from './016-unit-signatories.ts';
import { createAnswers } from './017-answers.ts';
import { createPeople } from './018-people.ts';
import { createSlackInbox } from './020-slack-inbox.ts';
import { createDeliveries } from './021-deliveries.ts';
import { createPendingCommands } from './022-pending-commands.ts';
import { createQuarterLocks } from './023-quarter-locks.ts';
import { addDaysToFigures } from './024-figures-with-days.ts';
import { createAlertRules } from './030-alert-rules.ts';
import { createAlerts } from './031-alerts.ts';
import { createAlertSteps } from './032-alert-steps.ts';
import { createCommitments } from './033-commitments.ts';
import { createScheduleRuns } from './034-schedule-runs.ts';
import { createSubscriptions } from './040-subscriptions.ts';
import { addDeliveryFailures } from './041-delivery-failures.ts';
import { createRevisionRequests } from './050-revision-requests.ts';
import { createImportDecisions } from './055-import-decisions.ts';
import { createFindingSettlements } from './056-finding-settlements.ts';
import { createReceivedReports } from './060-received-reports.ts';
import { createFurtherUnits } from './061-further-units.ts';
import { createAgencySettings } from './062-agency-settings.ts';
import type { SchemaChange } from './migration.ts';

/** In order: names sort as they run. Only ever added to. */
const CHANGES: Readonly<Record<string, SchemaChange>> = {
  '001-programme': createProgramme,
  '002-source-documents': createSourceDocuments,
  '003-goals': createGoals,
  '004-report-rows': createReportRows,
  '005-goal-revisions': createGoalRevisions,
  '006-progress-entries': createProgressEntries,
  '007-reported-totals': createReportedTotals,
  '008-remarks': createRemarks,
  '009-findings': createFindings,
  '010-aliases': createAliases,
  '011-current-views': createCurrentViews,
  '012-store-state': createStoreState,
  '013-slack-events': createSlackEvents,
  '014-conversations': createConversations,
  '015-unanswered-questions': createUnansweredQuestions,
  '016-unit-signatories': createUnitSignatories,
  '017-answers': createAnswers,
  '018-people': createPeople,
  '020-slack-inbox': createSlackInbox,
  '021-deliveries': createDeliveries,
  '022-pending-commands': createPendingCommands,
  '023-quarter-locks': createQuarterLocks,
  '024-figures-with-days': addDaysToFigures,
  '030-alert-rules': createAlertRules,
  '031-alerts': createAlerts,
  '032-alert-steps': createAlertSteps,
  '033-commitments': createCommitments,
  '034-schedule-runs': createScheduleRuns,
  '040-subscriptions': createSubscriptions,
  '041-delivery-failures': addDeliveryFailures,
  '050-revision-requests': createRevisionRequests,
  '055-import-decisions': createImportDecisions,
  '056-finding-settlements': createFindingSettlements,
  '060-received-reports': createReceivedReports,
  '061-further-units': createFurtherUnits,
  '062-agency-settings': createAgencySettings,
};

export const MIGRATION_NAMES: readonly string[] = Object.keys(CHANGES);

export function migrationsFor(dialect: DialectName): Record<string, Migration> {
  const columns = columnsFor(dialect);
  return Object.fromEntries(
    Object.entries(CHANGES).map(([name, change]) => [name, { up: (db) => change(db, columns) }]),
  );
}
