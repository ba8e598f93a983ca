import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { composePortal, composeResearch } from '../../../gateway/src/compose/contracts';
import { doorDatabase } from '../../../gateway/tests/door-database';
import { ACTIVITIES, keys, ORGANISATION, startActivities, startOrganisation, type SmallSubgraph } from '../../../gateway/tests/small-graph';

/** What a gateway process needs: a database, two small subgraphs over HTTP, a folder with supergraphs. */
export interface SmallInstallation {
  env: Record<string, string>;
  organisation: SmallSubgraph;
  activities: SmallSubgraph;
  /** Puts new supergraphs in the folder's place, with these lines added to the organisation's schema. */
  release(extra: string): void;
  /** Puts any text in the place of both supergraphs. */
  put(text: string): void;
  stop(): Promise<void>;
}

export async function smallInstallation(name: string): Promise<SmallInstallation> {
  const database = await doorDatabase(`test_${name}_${process.pid}`);
  const [organisation, activities] = await Promise.all([startOrganisation(), startActivities()]);
  const folder = mkdtempSync(path.join(tmpdir(), `${name}-`));
  const write = (contract: string, text: string): void => {
    const file = path.join(folder, `${contract}.graphql`);
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  };
  const release = (extra: string): void => {
    const sdls = [{ name: 'organisation', sdl: ORGANISATION + extra }, { name: 'activities', sdl: ACTIVITIES }];
    write('portal', composePortal(sdls));
    write('research', composeResearch(sdls));
  };
  release('');
  return {
    organisation, activities, release,
    env: {
      DATABASE_URL: database.url, VIEWER_PRIVATE_KEY: keys.privateKey, ORGANISATION_URL: organisation.url, ACTIVITIES_URL: activities.url,
      SUPERGRAPH_FOLDER: folder, LAST_GOOD_FOLDER: path.join(folder, 'last-good'), VIEW_FILES: path.join(folder, 'views'), RESEARCH_RATE: '10000000', RESEARCH_BUDGET: '10000000000', NODE_ENV: 'production',
    },
    put(text) {
      write('portal', text);
      write('research', text);
    },
    async stop() {
      await Promise.all([organisation.stop(), activities.stop()]);
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
