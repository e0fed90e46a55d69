.class public Lreach/message_of_other_kind/Hand;
.super Landroid/os/Handler;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/os/Handler;-><init>()V
  return-void
.end method

.method public handleMessage(Landroid/os/Message;)V
  .registers 4
  iget v0, p1, Landroid/os/Message;->what:I
  const/4 v1, 0x1
  if-ne v0, v1, :no
  invoke-static {}, Lreach/message_of_other_kind/Sdk;->init()V
  :no
  return-void
.end method
