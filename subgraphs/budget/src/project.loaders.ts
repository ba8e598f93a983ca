import { In } from 'typeorm';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { Project } from './project';

export const projectById = (context: Context) =>
  loader<Project>(context, 'project by id', async (manager, ids) =>
    byKey(await manager.find(Project, { where: { id: In(ids) } }), (project) => project.id));
