.class public Lreach/handler_message/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 6
  new-instance v0, Lreach/handler_message/H;
  invoke-direct {v0}, Lreach/handler_message/H;-><init>()V
  const/4 v1, 0x1
  const-wide/16 v2, 0x7d0
  invoke-virtual {v0, v1, v2, v3}, Landroid/os/Handler;->sendEmptyMessageDelayed(IJ)Z
  return-void
.end method
