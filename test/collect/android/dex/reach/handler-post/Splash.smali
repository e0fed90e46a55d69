.class public Lreach/handler_post/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 6
  new-instance v0, Landroid/os/Handler;
  invoke-direct {v0}, Landroid/os/Handler;-><init>()V
  new-instance v1, Lreach/handler_post/Task;
  invoke-direct {v1}, Lreach/handler_post/Task;-><init>()V
  const-wide/16 v2, 0x1f4
  invoke-virtual {v0, v1, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z
  return-void
.end method
