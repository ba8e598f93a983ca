import { defineSubgraph } from '@samlar/subgraph/define-subgraph';
import { BudgetImportResolver } from './budget-import/budget-import.resolver';
import { BudgetLine } from './budget-line';
import { BudgetLineResolver, budgetLineReferences, LinesOfProject } from './budget-line/budget-line.resolver';
import { AssignmentCost, costReferences, LearningActivityCost, OrgUnitBudget } from './cost/cost.resolver';
import { Assignment, LearningActivity, OrgUnit } from './foreign';
import { MobilityOfProject } from './mobility/mobility.resolver';
import { Money1325548800000 } from './migrations/1325548800000-money';
import { PostingResolver } from './posting/posting.resolver';
import { ProcurementResolver, ProcurementsOfProject } from './procurement/procurement.resolver';
import { Project } from './project';
import { ProjectResolver, projectReferences } from './project/project.resolver';
import { ReallocationResolver, ReallocationsOfProject } from './reallocation/reallocation.resolver';
import { ReportedHoursResolver } from './reported-hours/reported-hours.resolver';

export const subgraph = defineSubgraph({
  name: 'budget',
  entities: [Project, BudgetLine],
  resolvers: [
    ProjectResolver, BudgetLineResolver, LinesOfProject, OrgUnitBudget, LearningActivityCost, AssignmentCost, PostingResolver,
    ReallocationResolver, ReallocationsOfProject, ProcurementResolver, ProcurementsOfProject, BudgetImportResolver,
    ReportedHoursResolver, MobilityOfProject,
  ],
  references: { ...projectReferences, ...budgetLineReferences, ...costReferences },
  orphanedTypes: [OrgUnit, LearningActivity, Assignment],
  migrations: [Money1325548800000],
});
