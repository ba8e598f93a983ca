import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import type { Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { fileOf, UploadScalar, type Upload } from '@samlar/subgraph/upload';
import { importOrganisation } from './import-organisation';
import { ImportKind, ImportMode, ImportReport } from './import-report';

@InputType()
export class ImportOrganisationInput {
  @Field(() => ID)
  organisation: string;

  @Field(() => ImportKind)
  kind: ImportKind;

  @Field(() => ImportMode)
  mode: ImportMode;

  @Field(() => UploadScalar, { nullable: true, description: 'The file, CSV or XLSX; this or `content`.' })
  file: Upload | null;

  @Field(() => String, { nullable: true, description: 'The file in base64, for whoever cannot send it as a file.' })
  content: string | null;
}

@Resolver()
export class ImportResolver {
  @Access('organisation:write')
  @Mutation(() => ImportReport)
  async importOrganisation(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('input', () => ImportOrganisationInput) input: ImportOrganisationInput,
    @Ctx() context: Context,
  ): Promise<ImportReport> {
    if ((input.file == null) === (input.content == null)) throw badInput('Send the file: as `file`, or in base64 as `content`, and not both.');
    return importOrganisation(context, key, { ...input, file: input.file ? await fileOf(input.file) : Buffer.from(input.content!, 'base64') });
  }
}
