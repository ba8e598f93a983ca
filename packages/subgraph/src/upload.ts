import { isUpload, MultipartRefused, wholeUpload, type Upload as File } from '@samlar/multipart-request/upload';
import { GraphQLError, GraphQLScalarType } from 'graphql';
import { badInput } from './errors';

/** A file that is sent with the request. */
export type Upload = File;

export const UploadScalar = new GraphQLScalarType<Upload, never>({
  name: 'Upload',
  description: 'A file, sent beside the request by the GraphQL multipart request specification; null in its JSON.',
  specifiedByURL: 'https://github.com/jaydenseric/graphql-multipart-request-spec',
  parseValue(value) {
    if (!isUpload(value)) throw new GraphQLError('A file is sent as multipart/form-data, and stands in `map`.');
    return value;
  },
  parseLiteral() {
    throw new GraphQLError('A file is sent by a variable.');
  },
  serialize() {
    throw new GraphQLError('Files are not given back.');
  },
});

/** Bytes that a subgraph takes in one file. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;

/** The whole file, for what can only be read whole. Throws BAD_USER_INPUT where it is too large or does not come. */
export async function fileOf(upload: Upload): Promise<Buffer> {
  try {
    return await wholeUpload(upload, MOST_FILE_BYTES);
  } catch (error) {
    throw error instanceof MultipartRefused ? badInput(error.message) : error;
  }
}
