import { useMutation, type UseMutateFunction, type UseMutationOptions } from '@tanstack/react-query';
import { useRef } from 'react';

/**
 * Like `useMutation`, but a call while it runs does nothing: nothing is made or sent twice. Disabling its button is not
 * enough, since that is rendered a moment after the first click, and a second one can come before.
 */
export function useSingleMutation<Data, Variables = void>(
  options: UseMutationOptions<Data, Error, Variables>,
) {
  const mutation = useMutation(options);
  const isRunning = useRef(false);
  const mutate: UseMutateFunction<Data, Error, Variables> = (...call) => {
    if (isRunning.current) return;
    isRunning.current = true;
    const end = () => {
      isRunning.current = false;
    };
    // Its callbacks tell how it ended.
    mutation.mutateAsync(...call).then(end, end);
  };
  return { ...mutation, mutate };
}
