import type { Viewer } from '@samlar/viewer/viewer';
import type { Answers } from '@samlar/federation-executor/subscribe/subscribe-operation';
import { SubscriptionEnded } from '@samlar/federation-executor/subscribe/subscription-ended';
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { viewerAt } from '../door/identify';
import type { GraphServer } from '../graph/graph-server';
import { openSubscription } from '../pipeline';
import type { Portal } from '../portals';
import type { SessionStore } from '../sign-in/session-store';
import { Refusal, type GraphRequest } from '../steps/step';
import type { Metrics } from '../telemetry/metrics';
import { guarded, type GuardedAnswers } from './guarded';

export interface LiveParts {
  graph: GraphServer;
  sessions: SessionStore;
  sign: (viewer: Viewer) => Promise<string>;
  stopping(): boolean;
  metrics: Pick<Metrics, 'subscriptions' | 'subscriptionEvent' | 'subscriptionEnd'> | null;
  /** Milliseconds between two looks at whether a subscription may go on; 10 000. */
  every?: number;
}

/** Who subscribes: a session of one host, and the viewer it is there. */
export interface Subscriber {
  host: string;
  secret: string;
  portal: Portal;
  viewer: Viewer;
}

export interface LiveStreams {
  open(subscriber: Subscriber, asked: Pick<GraphRequest, 'document' | 'operationName' | 'variables'>, log: Logger): Promise<GuardedAnswers | Refusal>;
  /** Looks at once whether those may go on that are open. */
  check(): Promise<void>;
}

/** A person's subscriptions at one time, over all their pages. */
const MOST_A_PERSON = 30;

/** The subscriptions that are open here. Each ends when its session does, when what its subscriber may do has changed, and when the graph has. */
export function liveStreams({ graph, sessions, sign, stopping, metrics, every = 10_000 }: LiveParts): LiveStreams {
  const open = new Map<GuardedAnswers, string>();
  metrics?.subscriptions(() => open.size);

  const contextFor = async (viewer: Viewer, log: Logger, signal: AbortSignal) => ({ contract: 'portal' as const, viewer, viewerToken: await sign(viewer), requestId: randomUUID(), log, signal });

  return {
    async open({ host, secret, portal, viewer }, asked, log) {
      const person = viewer.person ?? secret;
      if ([...open.values()].filter((each) => each === person).length >= MOST_A_PERSON) return tooMany();
      const began = graph.graph;
      const left = new AbortController();
      const fresh = () => contextFor(viewer, log, left.signal);
      const opened = await openSubscription(began, { ...asked, context: await fresh() }, fresh);
      if (opened instanceof Refusal) return opened;
      const is = JSON.stringify(viewer);
      const answers: GuardedAnswers = guarded(counted(opened.answers, metrics), async () => {
        if (stopping()) return new SubscriptionEnded('SERVER_STOPPING', 'This server stops. Subscribe again.');
        if (graph.graph !== began) return new SubscriptionEnded('SUPERGRAPH_CHANGED', 'The API has changed. Subscribe again.');
        const session = await sessions.find(host, secret, 'still');
        if (!session) return new SubscriptionEnded('SESSION_ENDED', 'The session is over. Sign in again.');
        return JSON.stringify(viewerAt(portal, session.person)) === is ? null : new SubscriptionEnded('RIGHTS_CHANGED', 'What you may see has changed. Subscribe again.');
      }, every, (how) => {
        metrics?.subscriptionEnd(how);
        open.delete(answers);
        left.abort();
      });
      open.set(answers, person);
      return answers;
    },
    async check() {
      await Promise.allSettled([...open.keys()].map((answers) => answers.check()));
    },
  };
}

function counted(answers: Answers, metrics: LiveParts['metrics']): Answers {
  if (!metrics) return answers;
  return {
    async next() {
      const one = await answers.next();
      if (!one.done) metrics.subscriptionEvent();
      return one;
    },
    return: () => answers.return!(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function tooMany(): Refusal {
  return new Refusal([new GraphQLError(`At most ${MOST_A_PERSON} subscriptions of one person are open at a time. Close some pages.`, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } })], 429);
}
