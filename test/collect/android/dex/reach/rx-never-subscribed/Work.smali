.class public Lreach/rx_never_subscribed/Work;
.super Ljava/lang/Object;
.implements Lio/reactivex/functions/Action;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public run()V
  .registers 12
  invoke-static {}, Lreach/rx_never_subscribed/Sdk;->init()V
  return-void
.end method
