.class public Lreach/rx_never_subscribed/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/rx_never_subscribed/Work;
  invoke-direct {v0}, Lreach/rx_never_subscribed/Work;-><init>()V
  invoke-static {v0}, Lio/reactivex/Completable;->fromAction(Lio/reactivex/functions/Action;)Lio/reactivex/Completable;
  move-result-object v0
  return-void
.end method
