.class public Lreach/lazily_injected_by_click/Tap;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field private final on:Lreach/lazily_injected_by_click/Main;
.method public constructor <init>(Lreach/lazily_injected_by_click/Main;)V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  iput-object p1, p0, Lreach/lazily_injected_by_click/Tap;->on:Lreach/lazily_injected_by_click/Main;
  return-void
.end method
.method public onClick(Landroid/view/View;)V
  .registers 3
  iget-object v0, p0, Lreach/lazily_injected_by_click/Tap;->on:Lreach/lazily_injected_by_click/Main;
  iget-object v0, v0, Lreach/lazily_injected_by_click/Main;->sdk:Lreach/lazily_injected_by_click/Lazy;
  invoke-interface {v0}, Lreach/lazily_injected_by_click/Lazy;->get()Ljava/lang/Object;
  return-void
.end method
