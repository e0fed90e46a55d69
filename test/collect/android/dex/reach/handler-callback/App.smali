.class public Lreach/handler_callback/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/handler_callback/Back;
  invoke-direct {v0}, Lreach/handler_callback/Back;-><init>()V
  new-instance v1, Landroid/os/Handler;
  invoke-direct {v1, v0}, Landroid/os/Handler;-><init>(Landroid/os/Handler$Callback;)V
  const/4 v2, 0x3
  invoke-virtual {v1, v2}, Landroid/os/Handler;->obtainMessage(I)Landroid/os/Message;
  move-result-object v2
  invoke-virtual {v2}, Landroid/os/Message;->sendToTarget()V
  return-void
.end method
