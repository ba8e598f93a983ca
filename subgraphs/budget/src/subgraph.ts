import { defineSubgraph } from '@samlar/subgraph/define-subgraph';
import { BudgetImportResolver } from './budget-import/budget-import.resolver';
import { BudgetLine } from './budget-line';
import { BudgetLineResolver, budgetLineReferences, LinesOfProject } from './budget-line/budget-line.resolver';
import { AssignmentCost, costReferences, LearningActivityCost, OrgUnitBudget } from './cost/cost.resolver';
import { Assignment, LearningActivity, OrgUnit, Person } from './foreign';
import { FunderMonthResolver, FunderMonthsOfProject } from './funder-month/funder-month.resolver';
import { KeepMonthsResolver } from './funder-month/keep-months.resolver';
import { GroupLeaderNeedResolver } from './group-leader-need/group-leader-need.resolver';
import { LivingStructureResolver, LivingStructuresOfProject } from './living-structure/living-structure.resolver';
import { structureConsumers } from './living-structure/take-in-structures';
import { MobilityOfProject } from './mobility/mobility.resolver';
import { Money1325548800000 } from './migrations/1325548800000-money';
import { Funder1325548801000 } from './migrations/1325548801000-funder';
import { KeptTexts1325548803000 } from './migrations/1325548803000-kept-texts';
import { LivingStructure1325548802000 } from './migrations/1325548802000-living-structure';
import { PostingResolver } from './posting/posting.resolver';
import { ProcurementResolver, ProcurementsOfProject } from './procurement/procurement.resolver';
import { Project } from './project';
import { ProjectResolver, projectReferences } from './project/project.resolver';
import { ProjectRecordResolver } from './project-record/project-record.resolver';
import { WriteRecordResolver } from './project-record/write-record.resolver';
import { ReallocationRequestResolver, ReallocationRequestsOfProject } from './reallocation/reallocation-request.resolver';
import { ReallocationResolver, ReallocationsOfProject } from './reallocation/reallocation.resolver';

export const subgraph = defineSubgraph({
  name: 'budget',
  entities: [Project, BudgetLine],
  resolvers: [
    ProjectResolver, BudgetLineResolver, LinesOfProject, OrgUnitBudget, LearningActivityCost, AssignmentCost, PostingResolver,
    ReallocationResolver, ReallocationsOfProject, ProcurementResolver, ProcurementsOfProject, BudgetImportResolver,
    MobilityOfProject, ProjectRecordResolver, WriteRecordResolver, FunderMonthResolver, FunderMonthsOfProject, KeepMonthsResolver,
    ReallocationRequestResolver, ReallocationRequestsOfProject, GroupLeaderNeedResolver,
    LivingStructureResolver, LivingStructuresOfProject,
  ],
  references: { ...projectReferences, ...budgetLineReferences, ...costReferences },
  orphanedTypes: [OrgUnit, LearningActivity, Assignment, Person],
  migrations: [Money1325548800000, Funder1325548801000, LivingStructure1325548802000, KeptTexts1325548803000],
  consumers: structureConsumers,
});
