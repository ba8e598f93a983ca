import type { QueryPlan } from '@apollo/query-planner';

/** An operation that has been validated, and how to get its answer. Plain data: it passes between threads and to disk. */
export interface PlannedOperation {
  kind: 'query' | 'mutation' | 'subscription';
  /** One operation without a name, its values taken out into variables: operations that differ only in values have the same text. */
  text: string;
  plan: QueryPlan;
}

/** A client's document brought to the form in which it is planned. */
export interface NormalisedOperation {
  kind: PlannedOperation['kind'];
  text: string;
  /** Values that stood in the document, by the name of the variable that took their place; added to the client's own variables. */
  constants: Readonly<Record<string, unknown>>;
  /** The client's variables that have another name in `text`, by that name; nearly always none. */
  renamed: Readonly<Record<string, string>>;
}

/** Plans operations off the main thread, each text and set of labels once. */
export interface OperationPlanner {
  /** Labels: the `@override` labels that hold for this request. Rejects with a `GraphQLError` when the operation cannot be planned. */
  plan(operation: NormalisedOperation, labels: ReadonlySet<string>): Promise<PlannedOperation>;
  close(): Promise<void>;
}
