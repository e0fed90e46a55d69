.class public Lreach/async_task/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 4
  new-instance v0, Lreach/async_task/Load;
  invoke-direct {v0}, Lreach/async_task/Load;-><init>()V
  const/4 v1, 0x0
  new-array v1, v1, [Ljava/lang/Object;
  invoke-virtual {v0, v1}, Lreach/async_task/Load;->execute([Ljava/lang/Object;)Landroid/os/AsyncTask;
  return-void
.end method
