import { enrolmentNeeds } from './enrolment-needs.rules';

test.each([
  [{ approved: true, asked: false, filled: false, talked: false }, []],
  [{ approved: false, asked: false, filled: false, talked: false }, ['APPROVAL']],
  [{ approved: true, asked: true, filled: false, talked: false }, ['BENEFIT_FORM', 'DIALOGUE']],
  [{ approved: true, asked: true, filled: true, talked: false }, ['DIALOGUE']],
  [{ approved: true, asked: true, filled: true, talked: true }, []],
  [{ approved: false, asked: true, filled: true, talked: true }, ['APPROVAL']],
])('%j still needs %j', (state, expected) => expect(enrolmentNeeds(state)).toEqual(expected));
