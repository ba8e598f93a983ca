import type { DataSource } from 'typeorm';
import { asViewer } from '@samlar/subgraph/database';
import { SYSTEM } from '@samlar/viewer/viewer';
import { loadBenefitForms } from './demo-benefit-forms';
import { loadBaseGroups, loadGroupLife, loadMeetings, loadNetworks } from './demo-groups';
import { loadExternals } from './demo-externals';
import { loadPartners } from './demo-partners';
import { loadPeople } from './demo-people';
import { loadOccasions, loadProgrammes } from './demo-programmes';

/**
 * Loads the LiA programme's activities for the fictional people of the organisation: the plan's programmes with their
 * occasions, enrolments and attendance, base groups of four municipalities, meetings and the network. All or nothing,
 * always the same.
 */
export async function loadDemo(dataSource: DataSource, progress: (text: string) => void): Promise<void> {
  await asViewer(dataSource, SYSTEM, async (manager) => {
    progress('people and reporting lines');
    await loadPeople(manager);
    progress('programmes');
    await loadProgrammes(manager);
    const enrolments = await loadOccasions(manager);
    progress(`${enrolments} enrolments`);
    await loadBaseGroups(manager);
    await loadGroupLife(manager);
    await loadExternals(manager);
    await loadBenefitForms(manager);
    await loadMeetings(manager);
    await loadNetworks(manager);
    progress('base groups, meetings and networks');
    await loadPartners(manager);
    progress('partners with programmes of their own');
  });
}
