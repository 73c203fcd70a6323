interface Gate {
  /** Until somebody opens it. */
  until: Promise<void>;
  open: () => void;
}

/** What holds an answer back until a test lets it through. */
export function makeGate(): Gate {
  let open = () => {};
  const until = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { until, open };
}
