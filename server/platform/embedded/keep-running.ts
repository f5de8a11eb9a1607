/** The embedded database is ours to look after: when it dies alone (killed for memory), it is started again. */

/**
 * Looks once a second; what connects in between fails as unavailable and succeeds afterwards. A start that fails
 * (disk full, the dead server's last sessions still ending) is tried again until it holds; each fall is told once.
 */
export function keepRunning(server: {
  isRunning(): boolean;
  startAgain(): void;
  tell(words: string): void;
}): { stop(): void } {
  let isDown = false;
  const timer = setInterval(() => {
    if (server.isRunning()) {
      if (isDown) server.tell('数据库已重新启动。');
      isDown = false;
      return;
    }
    if (!isDown) server.tell('数据库意外停止，正在重新启动（原因见数据目录里的 postgres.log）。');
    isDown = true;
    server.startAgain();
  }, 1000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
