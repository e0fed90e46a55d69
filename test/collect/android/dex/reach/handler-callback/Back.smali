.class public Lreach/handler_callback/Back;
.super Ljava/lang/Object;
.implements Landroid/os/Handler$Callback;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public handleMessage(Landroid/os/Message;)Z
  .registers 12
  invoke-static {}, Lreach/handler_callback/Sdk;->init()V
  const/4 v0, 0x0
  return v0
.end method
