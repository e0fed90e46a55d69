.class public Lreach/handler_message/H;
.super Landroid/os/Handler;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/os/Handler;-><init>()V
  return-void
.end method

.method public handleMessage(Landroid/os/Message;)V
  .registers 5
  invoke-static {}, Lreach/handler_message/Sdk;->init()V
  return-void
.end method
