import { gql } from '@urql/core';

const NAME = gql`fragment Name on Municipality { name }`;

export const OVERVIEW = gql`query Overview($code: ID!) { municipality(code: $code) { code ...Name } } ${NAME}`;
export const NOT_A_DOCUMENT = { kind: 'other' };
