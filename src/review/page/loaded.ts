/** What the server holds, kept as it is there: asked again whenever the desk's files change. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { listen } from "./api.ts";

export interface Loaded<T> {
  readonly value: T | undefined;
  readonly fault: string | undefined;
  /** Asks again; gives what came. */
  readonly reload: () => Promise<T | undefined>;
}

export function useLoaded<T>(ask: () => Promise<T>): Loaded<T> {
  const [value, setValue] = useState<T>();
  const [fault, setFault] = useState<string>();
  const asked = useRef(ask);
  const turn = useRef(0);
  const reload = useCallback(async () => {
    const own = ++turn.current;
    try {
      const came = await asked.current();
      // An answer that a later question has overtaken is old.
      if (own === turn.current) {
        setValue(came);
        setFault(undefined);
      }
      return came;
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }, []);
  useEffect(() => {
    void reload();
    return listen(() => void reload());
  }, [reload]);
  return { value, fault, reload };
}
