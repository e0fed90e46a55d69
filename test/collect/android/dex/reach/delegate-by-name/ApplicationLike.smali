.class public abstract Lreach/delegate_by_name/ApplicationLike;
.super Ljava/lang/Object;

.field private final application:Landroid/app/Application;
.method public constructor <init>(Landroid/app/Application;)V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  iput-object p1, p0, Lreach/delegate_by_name/ApplicationLike;->application:Landroid/app/Application;
  return-void
.end method
.method public onCreate()V
  .registers 1
  return-void
.end method
