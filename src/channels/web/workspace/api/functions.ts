import { type ApiMethod, failed } from './method.ts';

/** There are no workflows here, so that no step of one can end. */
const noStep: ApiMethod = () => failed('no_such_function_execution');

export const FUNCTION_METHODS: Readonly<Record<string, ApiMethod>> = {
  'functions.completeSuccess': noStep,
  'functions.completeError': noStep,
};
