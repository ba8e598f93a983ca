import { validate, type ValidationError } from 'class-validator';
import { GraphQLError } from 'graphql';

function messages(errors: ValidationError[], path = ''): string[] {
  return errors.flatMap((error) => {
    const here = path ? `${path}.${error.property}` : error.property;
    return [...Object.values(error.constraints ?? {}).map((text) => `${here}: ${text}`), ...messages(error.children ?? [], here)];
  });
}

/** Checks an input object's class-validator decorators; answers BAD_USER_INPUT naming each field. */
export async function validateArgument(value: unknown): Promise<void> {
  if (typeof value !== 'object' || value === null || value.constructor === Object) return;
  const errors = await validate(value, { forbidUnknownValues: false, whitelist: false });
  if (errors.length > 0) {
    throw new GraphQLError(messages(errors).join('; '), { extensions: { code: 'BAD_USER_INPUT' } });
  }
}
