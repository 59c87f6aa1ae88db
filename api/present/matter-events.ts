import type { MatterAnswer } from '../../contract/matter.ts';
import type { LoggedMatterEvent, MatterEvent } from '../../domain/supervision/matter-event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { MatterRead } from '../../prisma/matter-view.ts';

type View = MatterAnswer['events'][number];

export function matterEventView(logged: LoggedMatterEvent, read: MatterRead): View {
  const { seq, by, event } = logged;
  const contentId = 'contentId' in event ? event.contentId : null;
  const text = contentId === null ? undefined : read.contents.get(contentId)?.body;
  return {
    seq,
    type: event.type,
    at: formatInstant(event.at),
    postName: read.names.posts.get(by?.postId ?? '')?.name ?? null,
    personName: by === null ? null : (read.names.people.get(by.personId)?.name ?? null),
    params: paramsOf(event, read),
    text: typeof text === 'string' ? text : null,
    more: moreOf(event, read),
  };
}

/** What else was written: the evidence of an appeal, what a proposal says of the leaders. */
function moreOf(event: MatterEvent, { contents }: MatterRead): string | null {
  const id =
    event.type === 'appealed' ? event.evidenceId : event.type === 'proposed' ? event.leadersId : null;
  const text = id === null ? undefined : contents.get(id)?.body;
  return typeof text === 'string' ? text : null;
}

function paramsOf(event: MatterEvent, { mainPerson, names }: MatterRead): View['params'] {
  switch (event.type) {
    case 'instructed':
    case 'explanationRequested':
    case 'extended':
    case 'answerReturned':
      return { dueOn: event.dueOn };
    case 'cancelled':
      return { reason: event.reason };
    case 'raised':
      return { rule: event.rule };
    case 'reminded':
      return { rung: event.rung };
    case 'escalated':
      return { rung: event.rung, answerDueOn: event.answerDueOn };
    case 'attributed':
      return { mainPerson: mainPerson?.name ?? '' };
    case 'decided':
      return { documentNo: event.documentNo };
    case 'foundNotLiable':
      return { ground: event.ground };
    case 'heard':
      return { person: names.people.get(event.personId)?.name ?? '' };
    case 'proposed':
      return { severity: event.severity, responsibility: event.responsibility, measure: event.measure };
    case 'transferred':
      return { to: event.to };
    case 'orderOpened':
      return { order: event.order, dueOn: event.dueOn };
    case 'opinionSought':
      return { unit: names.units.get(event.unitId) ?? '', dueOn: event.dueOn };
    case 'cardRevoked':
      return { standing: event.standing, ends: event.ends };
    case 'deadlinesRecomputed':
      return { toVersion: event.toVersion, moves: event.moves.length };
    case 'opened':
    case 'acknowledged':
    case 'answered':
    case 'appealed':
    case 'upheld':
    case 'revoked':
    case 'takenOver':
    case 'executed':
    case 'published':
    case 'accepted':
    case 'acceptanceRefused':
    case 'contacted':
    case 'closed':
    case 'factsFrozen':
    case 'explained':
    case 'clockAdvanced':
      return {};
  }
}
