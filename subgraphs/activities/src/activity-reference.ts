import { In, type EntityTarget } from 'typeorm';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { BaseGroup } from './base-group/base-group';
import { LearningActivity } from './learning-activity';
import { MeetingSeries } from './meeting-series/meeting-series';
import { LearningNetwork } from './network/network';
import { Occasion } from './occasion';
import { Programme } from './programme';

const KINDS: EntityTarget<LearningActivity>[] = [Programme, Occasion, LearningNetwork, BaseGroup, MeetingSeries];

/** Any learning activity by its id, whatever its kind: one statement a kind, however many ids. */
const activityById = (context: Context) =>
  loader<LearningActivity>(context, 'activity by id', async (manager, ids) => {
    const found: LearningActivity[] = [];
    for (const kind of KINDS) found.push(...(await manager.find(kind, { where: { id: In(ids) } })));
    return byKey(found, (activity) => activity.id);
  });

export const activityReferences = {
  LearningActivity: ({ id }: { id: string }, context: Context) => activityById(context).load(id),
};
