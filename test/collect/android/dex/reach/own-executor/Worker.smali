.class public Lreach/own_executor/Worker;
.super Ljava/lang/Thread;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Thread;-><init>()V
  return-void
.end method

.method public run()V
  .registers 2
  sget-object v0, Lreach/own_executor/App;->queue:Ljava/util/LinkedList;
  invoke-virtual {v0}, Ljava/util/LinkedList;->poll()Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Ljava/lang/Runnable;
  invoke-interface {v0}, Ljava/lang/Runnable;->run()V
  return-void
.end method
