import { refuse, type Step } from './step';

/** Levels of lists and objects in the variables; the deepest input of the schema has far fewer. */
const MOST_LEVELS = 32;

/** Refuses values nested so deep that to read them, level within level, would end the stack. */
export const limitVariables: Step = ({ variables }) => {
  let level: unknown[] = Object.values(variables);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) refuse('BAD_USER_INPUT', `A variable has more than ${MOST_LEVELS} levels of lists and objects.`);
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]).filter((each) => typeof each === 'object' && each !== null) : []));
  }
};
