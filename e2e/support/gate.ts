interface Gate {
  /** Resolves when the gate is opened. */
  until: Promise<void>;
  open: () => void;
}

/** Makes a gate that holds a response back until the test opens it. */
export function makeGate(): Gate {
  let open = () => {};
  const until = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { until, open };
}
