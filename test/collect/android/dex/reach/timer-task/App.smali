.class public Lreach/timer_task/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 6
  new-instance v0, Ljava/util/Timer;
  invoke-direct {v0}, Ljava/util/Timer;-><init>()V
  new-instance v1, Lreach/timer_task/Task;
  invoke-direct {v1}, Lreach/timer_task/Task;-><init>()V
  const-wide/16 v2, 0x64
  invoke-virtual {v0, v1, v2, v3}, Ljava/util/Timer;->schedule(Ljava/util/TimerTask;J)V
  return-void
.end method
