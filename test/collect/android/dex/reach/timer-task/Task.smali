.class public Lreach/timer_task/Task;
.super Ljava/util/TimerTask;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/util/TimerTask;-><init>()V
  return-void
.end method

.method public run()V
  .registers 5
  invoke-static {}, Lreach/timer_task/Sdk;->init()V
  return-void
.end method
