.class public Lreach/message_of_that_kind/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/message_of_that_kind/Hand;
  invoke-direct {v0}, Lreach/message_of_that_kind/Hand;-><init>()V
  const/4 v1, 0x1
  invoke-virtual {v0, v1}, Landroid/os/Handler;->sendEmptyMessage(I)Z
  return-void
.end method
